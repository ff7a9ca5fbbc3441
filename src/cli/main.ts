#!/usr/bin/env node
import { Command } from "commander";

new Command("mentor-match").description("Pairs a mentoring cohort.").parse();
