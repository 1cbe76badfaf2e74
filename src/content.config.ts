/** Which folder has which schema. No schema is written here. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { fingerprintLoader, folderLoader, singletonLoader } from './astro/content-loader.ts';
import { fingerprintSchema } from './model/fingerprint.ts';
import {
  type Folder,
  folderSchemas,
  type Kind,
  pagesFolder,
  type Singleton,
  singletonSchemas,
} from './model/kinds.ts';
import { contentFolder } from './reading/content-folder.ts';

const folder = <Name extends Folder>(name: Name) =>
  defineCollection({ loader: folderLoader(name), schema: folderSchemas[name] });
const singleton = <Name extends Singleton>(name: Name) =>
  defineCollection({ loader: singletonLoader(name), schema: singletonSchemas[name] });

export const collections = {
  city: singleton('city'),
  coalition: singleton('coalition'),
  proceeding: singleton('proceeding'),
  guideline: singleton('guideline'),
  crosswalk: singleton('crosswalk'),
  principles: folder('principles'),
  fields: folder('fields'),
  measures: folder('measures'),
  gaps: folder('gaps'),
  tensions: folder('tensions'),
  departments: folder('departments'),
  statements: folder('statements'),
  sources: folder('sources'),
  tenets: folder('tenets'),
  questions: folder('questions'),
  terms: folder('terms'),
  readings: folder('readings'),
  decisions: folder('decisions'),
  changes: folder('changes'),
  fingerprints: defineCollection({ loader: fingerprintLoader(), schema: fingerprintSchema }),
  pages: defineCollection({
    loader: glob({
      base: contentFolder(),
      pattern: `${pagesFolder}/*.mdx`,
      // The loader would drop the dot before the language and make two languages one id.
      generateId: ({ entry }) => entry.replace(/^.*\//u, '').replace(/\.mdx$/u, ''),
    }),
  }),
  // A kind that is left out would be missing on every page.
} satisfies Record<Kind | 'fingerprints' | 'pages', unknown>;
