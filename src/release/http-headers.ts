/**
 * What the server says with every response: the one list from which the meta element, the `_headers` file, the nginx
 * configuration and the servers of the tests are made.
 */
import { contentTypes, dataEndings, findNamedType, namedTypes } from '../export/file-types.ts';

/** Directives of the content security policy. Nothing inline, nothing from elsewhere, so nothing has to be excepted. */
const policy: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'require-trusted-types-for': "'script'",
  // No script makes markup from text, so none needs a policy for it.
  'trusted-types': "'none'",
};

const formatPolicy = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');

/** The policy as a meta element carries it. Browsers ignore `frame-ancestors` there and complain about it. */
export const metaPolicy = formatPolicy(policy);

/** Headers of every response. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': formatPolicy({ ...policy, 'frame-ancestors': "'none'" }),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Data may be read by pages of other sites: that is what they are for. Everything else is for this site’s pages. */
export const resourcePolicy = { pages: 'same-origin', data: 'cross-origin' } as const;

/** How long a response may be kept. Files under `_astro/` carry a hash of their content in their names. */
export const cacheControl = {
  hashed: 'public, max-age=31536000, immutable',
  other: 'public, max-age=300, must-revalidate',
} as const;

const allDataEndings = dataEndings('release');

/** Headers of one response, by its path below the site. */
export function headersOf(path: string): Record<string, string> {
  const ending = path.split('.').at(-1) ?? '';
  const isHashed = /(?:^|\/)_astro\//u.test(path);
  const isData = !isHashed && allDataEndings.includes(ending);
  return {
    ...securityHeaders,
    'Cross-Origin-Resource-Policy': isData ? resourcePolicy.data : resourcePolicy.pages,
    ...(isData ? { 'Access-Control-Allow-Origin': '*' } : {}),
    'Cache-Control': isHashed ? cacheControl.hashed : cacheControl.other,
  };
}

/**
 * The `_headers` file that several static hosts read.
 *
 * @param base path of the site, with slashes at both ends
 * @param paths files of the site, below the base: those with a media type of their own are named one by one
 */
export function buildHeadersFile(base = '/', paths: readonly string[] = []): string {
  const block = (pattern: string, headers: Readonly<Record<string, string>>) =>
    [base + pattern, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  // Hosts join the values of several blocks, so an ending of which some files have another type gets none here; hosts
  // know these endings by themselves.
  const ambiguous = (ending: string) => namedTypes.some(({ pattern }) => pattern.endsWith(`${ending}$`));
  const blocks = [
    block('*', { ...securityHeaders }),
    block('_astro/*', { 'Cache-Control': cacheControl.hashed }),
    ...allDataEndings.map((ending) =>
      block(`*.${ending}`, {
        'Access-Control-Allow-Origin': '*',
        'Cross-Origin-Resource-Policy': resourcePolicy.data,
        ...(contentTypes[ending] && !ambiguous(ending) ? { 'Content-Type': contentTypes[ending] } : {}),
      }),
    ),
    ...paths.flatMap((path) => {
      const type = findNamedType(path);
      return type === undefined ? [] : [block(path, { 'Content-Type': type })];
    }),
  ];
  return `${blocks.join('\n\n')}\n`;
}
