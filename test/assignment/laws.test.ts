import { solveAssignment } from "../../src/assignment/index.ts";
import { assignmentLaws } from "./laws.ts";

assignmentLaws("solveAssignment", solveAssignment);
