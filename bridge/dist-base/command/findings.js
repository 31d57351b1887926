/** The findings for a person to read: a line each, remedies indented below. Pure. */
export function renderFindings(findings) {
    const width = Math.max(...findings.map(({ name }) => name.length));
    const lines = findings.flatMap(({ name, ok, seen, remedy }) => [
        `${ok ? '✓' : '✗'} ${name.padEnd(width)}  ${seen}`,
        ...(remedy === undefined ? [] : remedy.split('\n').map((line) => `${' '.repeat(width + 4)}${line}`)),
    ]);
    const wrong = findings.filter(({ ok }) => !ok).length;
    const verdict = wrong === 0 ? 'Everything works.' : `${wrong} of ${findings.length} checks failed.`;
    return [...lines, '', verdict].join('\n');
}
//# sourceMappingURL=findings.js.map