export default function (config) {
  config.addPassthroughCopy({ 'node_modules/interview-card/dist/interview-card.js': 'card/interview-card.js' });
  config.addPassthroughCopy({ 'node_modules/interview-card/dist/chunks': 'card/chunks' });
  config.addPassthroughCopy('count.js');
}
