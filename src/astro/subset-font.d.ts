/** Types of the one function in use; the package has none. */
declare module 'subset-font' {
  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType features to keep; all when left out. */
    readonly keepFeatures?: readonly string[];
    readonly noHinting?: boolean;
    readonly keepAllGlyphs?: boolean;
    /** The span of an axis, or the value at which it is fixed. */
    readonly variationAxes?: Readonly<Record<string, { min: number; max: number; default: number } | number>>;
  }
  /** A font with the glyphs that a text needs. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
