const log = document.querySelector('#log')!;

const types = ['interview-load', 'interview-error', 'interview-toggle', 'interview-share', 'interview-top'] as const;

for (const type of types) {
  document.addEventListener(type, (event) => {
    const line = document.createElement('div');
    const { questionId, index, open, url } = event as unknown as Record<string, unknown>;
    line.textContent = `${type} ${JSON.stringify({ questionId, index, open, url })}`;
    log.append(line);
    line.scrollIntoView({ block: 'nearest' });
  });
}
