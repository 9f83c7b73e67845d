const DIST = new URL('../../../libs/scheduling/dist/', import.meta.url);

/** A function of the built engine, also one that it does not tell the world about. */
export async function part(path, name) {
  const module = await import(new URL(`${path}.js`, DIST)).catch((error) => {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  });
  const found = module?.[name];
  if (found === undefined) throw new Error(`the built engine has no ${name} in ${path}`);
  return found;
}
