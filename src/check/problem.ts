/** Problems: faults with their line and column, as people and programs read them. */
import { showHidden } from '../model/characters.ts';
import { formatPath } from '../model/walk.ts';
import type { ParsedFile } from './content-file.ts';
import type { Fault, Severity, TextPosition } from './fault.ts';

export interface Problem extends TextPosition {
  readonly rule: string;
  readonly severity: Severity;
  readonly file: string;
  readonly path: string;
  /** What is wrong and how to mend it, in one or two sentences. */
  readonly message: string;
}

/** @param located files in which a path can be looked up */
export function buildProblem(fault: Fault, located: ReadonlyMap<string, ParsedFile>): Problem {
  const { rule, severity, file, path = [], message } = fault;
  const position = fault.position ?? located.get(file)?.locate(path, fault.atKey) ?? { line: 1, column: 1 };
  return { rule, severity, file, path: formatPath(path), ...position, message: showHidden(message) };
}

/** In the order of files and lines. */
export function compareProblems(a: Problem, b: Problem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

/** `content/measures/m-wlan.yaml:14:11  broken-reference  …` */
export function formatProblem(problem: Problem, folder = 'content'): string {
  return `${folder}/${showHidden(problem.file)}:${problem.line}:${problem.column}  ${problem.rule}  ${problem.message}`;
}
