/** Things that are made once per build; in development anew each time, so that edits show. */

/** The function, computed once for each value that it is given. */
export function oncePerBuild<Value>(load: () => Promise<Value>): () => Promise<Value>;
export function oncePerBuild<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value>;
export function oncePerBuild<Key, Value>(load: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const loaded = new Map<Key, Promise<Value>>();
  return (key) => {
    if (import.meta.env.DEV) return load(key);
    const known = loaded.get(key) ?? load(key);
    loaded.set(key, known);
    return known;
  };
}
