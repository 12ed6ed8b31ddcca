import { readFileSync } from 'node:fs';

/** @typedef {{ readonly passed: number, readonly failed: readonly string[] }} Count how many passed, and the names of what failed */

/**
 * What a runner reports. A file that could not even be loaded has no tests to count: it counts as one that failed, and so
 * does a runner that ended badly with nothing to show for it.
 * @param {string} project
 * @param {number} status
 * @param {string} file
 * @returns {Count}
 */
export function counted(project, status, file) {
  /** @type {{ readonly testResults: readonly { readonly name: string, readonly status: string, readonly assertionResults: readonly { readonly status: string, readonly fullName: string }[] }[] }} */
  let read;
  try {
    read = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: [`${project} tests left no report`] };
  }
  const results = read.testResults.flatMap((one) => one.assertionResults);
  const broken = read.testResults.filter(
    (one) => one.status === 'failed' && !one.assertionResults.some((result) => result.status === 'failed'),
  );
  const failed = [
    ...results.filter((one) => one.status === 'failed').map((one) => one.fullName),
    ...broken.map((one) => `${one.name} could not be run`),
  ];
  const silent = status !== 0 && failed.length === 0 ? [`${project} tests ended with status ${status}`] : [];
  return { passed: results.filter((one) => one.status === 'passed').length, failed: [...failed, ...silent] };
}
