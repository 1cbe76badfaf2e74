/** Leaves texts for people out of mutation testing: one with other words is no fault that a test has to find. */

const reason = 'A text for people.';
const textKeys = ['messages', 'help', 'description'];

function isText(path) {
  const { node, parent } = path;
  if (path.isObjectProperty()) return textKeys.includes(node.key.name);
  if (path.isNewExpression()) return node.callee.name === 'Error';
  return path.listKey === 'arguments' && parent.callee?.property?.name === 'describe';
}

export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts',
    value: { shouldIgnore: (path) => (isText(path) ? reason : undefined) },
  },
];
