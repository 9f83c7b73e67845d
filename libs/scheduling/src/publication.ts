/* `@pastille/scheduling/publication`: what waits for « Diffuser », and who would hear what. */
export { digest, drafts, type Digest, type News, type NewsKind } from './publication/digest.js';
export { hasDraft } from './publication/has-draft.js';
