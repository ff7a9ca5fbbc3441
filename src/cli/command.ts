import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { platforms } from "../csv/index.ts";
import { library } from "../matching/index.ts";
import type { Aim } from "../program/index.ts";
import { isPlainName } from "../program/text.ts";
import { checkCommand, type CheckOptions } from "./check.ts";
import { draftCommand, type DraftOptions } from "./draft.ts";
import { exitCode, report } from "./exit.ts";
import { matchCommand, type MatchCommandOptions } from "./match.ts";
import { printable } from "./printable.ts";
import { schemaCommand } from "./schema.ts";
import type { Session } from "./session.ts";
import { templateCommand, type TemplateOptions } from "./template.ts";

/** Runs the command line, without the names of node and of the program. Resolves to how to end; never rejects. */
export async function run(args: readonly string[], session: Session): Promise<number> {
  let end: number = exitCode.done;
  const command = commandLine(session, async (work) => {
    end = await work;
  });
  try {
    await command.parseAsync(args, { from: "user" });
    return end;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.done : exitCode.usage;
    return report(error, session);
  }
}

function commandLine(session: Session, follow: (work: Promise<number>) => Promise<void>): Command {
  const command = new Command("mentor-match")
    .description("Pairs the mentors and mentees of a program: who meets whom, why, and what would help those who are left.")
    .version(library)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => session.stdout.write(printable(text)),
      writeErr: (text) => session.stderr.write(printable(text)),
      outputError: (text, write) => write(plainly(text)),
    })
    .showHelpAfterError("See mentor-match --help, or mentor-match match --help.")
    .addHelpText("after", endings);

  withInputs(command.command("match").description("Pair everybody, print how it went and write the files."))
    .addOption(new Option("--aim <aim>", "what comes first (the program's unless given), one of the aims below").choices(aims))
    .option("--out <folder>", 'where the files go (unless given "out")', once)
    .option("--set-aside", "run without the rows that have problems, and list them with what to do")
    .addOption(new Option("--for <platform>", "also write a file that this platform imports").choices(platforms))
    .option("--overwrite", "replace the files of an earlier run in that folder")
    .addOption(new Option("--json", "print the matching as JSON, and write no files").conflicts(["out", "overwrite", "for"]))
    .option("--quiet", "show no progress")
    .addHelpText("after", matchHelp)
    .action((options: MatchCommandOptions) => follow(matchCommand(options, session)));

  withSheets(command.command("draft").description("Guess a program from the sheets: write program.json and say, column by column, what was guessed and why."))
    .option("--round <name>", 'the round, which names the draw among equals (unless given "first")', roundName)
    .option("--name <name>", "what the program is called", once)
    .option("--out <file>", 'the file to write, which must not be there yet (unless given "program.json")', once)
    .addHelpText("after", draftHelp)
    .action((options: DraftOptions) => follow(draftCommand(options, session)));

  command
    .command("template")
    .description("Write empty sheets for a program, with a list of what each column may hold.")
    .option("--program <file>", "questions, weights and rules as JSON (the standard program unless given)", once)
    .option("--round <name>", "the round (the program's unless given)", roundName)
    .option("--out <folder>", 'where the sheets go (unless given "sheets")', once)
    .action((options: TemplateOptions) => follow(templateCommand(options, session)));

  command
    .command("schema")
    .description("Print the JSON Schema of program.json, by which editors complete and check it.")
    .action(() => follow(Promise.resolve(schemaCommand(session))));

  withInputs(command.command("check").description("Look for problems in the program and the sheets, count places and possible pairs, and pair nobody."))
    .addOption(new Option("--person <id>", "put one person to all rules: who is possible, and what stands between the others").argParser(once).conflicts(["json", "chase"]))
    .option("--chase <file>", "write who has not answered what, to be asked again", once)
    .option("--json", "print what was found as JSON")
    .addHelpText("after", checkHelp)
    .action((options: CheckOptions) => follow(checkCommand(options, session)));
  return command;
}

/** The sheets of people. */
function withSheets(command: Command): Command {
  return command
    .option("--mentors <sheet>", "the mentors: a sheet saved as CSV, a workbook (.xlsx), or book.xlsx#sheet", once)
    .option("--mentees <sheet>", "the mentees: another one", once)
    .addOption(new Option("--people <sheet>", "in their place: one sheet of both, with a column that tells them apart").argParser(once).conflicts(separate))
    .option("--directory <sheet>", "everybody in the organisation: adds what the other sheets do not say, and who reports to whom", once);
}

function withInputs(command: Command): Command {
  return withSheets(command)
    .option("--past <sheet>", "pairs of earlier rounds, who are not to meet again", once)
    .option("--exclude <sheet>", "people who must not meet", once)
    .option("--program <file>", "questions, weights and rules as JSON (the standard program unless given)", once)
    .option("--round <name>", "the round, which names the draw among equals (the program's unless given)", roundName)
    .option("--decisions <sheet>", "pairs.csv of an earlier run with your decisions: keep, drop; once for each such sheet", several)
    .option("--previous <run>", "an earlier run, its folder or its matching.json: pairs are kept where that costs nothing", once);
}

const aims = ["most-people", "balanced", "best-total", "raise-lowest"] satisfies Aim[];
const separate = ["mentors", "mentees"];

/** The second value would silently replace the first. */
function once(value: string, earlier: unknown): string {
  if (earlier !== undefined) throw new InvalidArgumentError("Give this option once.");
  if (value === "") throw new InvalidArgumentError("Give a name.");
  return value;
}

function several(value: string, earlier: readonly string[] = []): readonly string[] {
  return [...earlier, value];
}

function roundName(value: string, earlier: unknown): string {
  if (!isPlainName(value)) throw new InvalidArgumentError("Give a name of up to 100 characters, such as spring-2027.");
  return once(value, earlier);
}

/** `error: unknown option '--aims'` as a sentence. */
function plainly(text: string): string {
  const said = text.replace(/^error: /, "").replace(/\n\((.*)\)\s*$/, ". $1").trim();
  return `${said.slice(0, 1).toUpperCase()}${said.slice(1)}${/[.?]$/.test(said) ? "" : "."}\n`;
}

const endings = `
Ends with 0 when done (also where people are left over), 1 for problems in the data,
2 for wrong use, 3 where the rules cannot be met together.`;

const matchHelp = `
Aims:
  most-people   as many mentees as can be; among those, the best scores
  balanced      the same, and nobody gets a poor partner where there is a good one for little
  raise-lowest  the same, and the lowest score as high as it can be
  best-total    the best scores, even if fewer are paired

Files in the folder:
  for-coordinator/pairs.csv       who meets whom, scores and reasons; two columns for your decisions
  for-coordinator/unmatched.csv   who has nobody, why, and what would help
  for-coordinator/dropped.csv     decisions about pairs that are none now; --decisions reads it, as it does pairs.csv
  for-coordinator/set-aside.csv   rows that were not read, and what to do about each
  to-share/introductions.csv      names, addresses and what two people share; no scores
  to-platform/<platform>.csv      with --for: the pairs (chronus, pushfar), or who must not meet (10kc)
  matching.json                   all of it for programs; --previous reads it

Example:
  mentor-match match --program program.json --mentors mentors.csv --mentees mentees.csv --out spring
${endings}`;

const draftHelp = `
Nothing is sent anywhere, and no sheet is changed. What only you can say is asked under "toDecide" in the file.

Example:
  mentor-match draft --mentors mentors.csv --mentees mentees.csv --round spring-2027
${endings}`;

const checkHelp = `
Example:
  mentor-match check --program program.json --mentors mentors.csv --mentees mentees.csv
${endings}`;
