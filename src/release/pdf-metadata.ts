/** What a PDF says of itself, twice: in its information dictionary and as XMP. */
import { type PDFDocument, PDFRef } from '@cantoo/pdf-lib';
import { escapeMarkup } from '../export/markup.ts';
import { key } from './pdf-structure.ts';

export interface PdfMetadata {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Day on which it was made, as YYYY-MM-DD: the newest of its content, so that the same content makes the same bytes. */
  readonly day: string;
  /** Program that wrote the document, with version. */
  readonly creator: string;
  /** Programs that made the PDF of it, with versions. */
  readonly producer: string;
}

/**
 * The metadata as an XMP packet.
 *
 * @param conforms whether it may bear the identifier of PDF/UA-1
 */
export function buildXmp(
  { title, language, day, creator, producer }: PdfMetadata,
  conforms: boolean,
): string {
  const time = `${day}T00:00:00Z`;
  const texts = (name: string, kind: string, items: string) =>
    `   <${name}><rdf:${kind}>${items}</rdf:${kind}></${name}>`;
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    '   <dc:format>application/pdf</dc:format>',
    texts('dc:title', 'Alt', `<rdf:li xml:lang="x-default">${escapeMarkup(title)}</rdf:li>`),
    texts('dc:language', 'Bag', `<rdf:li>${escapeMarkup(language)}</rdf:li>`),
    `   <xmp:CreateDate>${time}</xmp:CreateDate>`,
    `   <xmp:ModifyDate>${time}</xmp:ModifyDate>`,
    `   <xmp:CreatorTool>${escapeMarkup(creator)}</xmp:CreatorTool>`,
    `   <pdf:Producer>${escapeMarkup(producer)}</pdf:Producer>`,
    ...(conforms ? ['   <pdfuaid:part>1</pdfuaid:part>'] : []),
    '  </rdf:Description>',
    ' </rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

/** Sets title, language, programs and times in the information dictionary and for the window of the reader. */
export function setInformation(
  pdf: PDFDocument,
  { title, language, day, creator, producer }: PdfMetadata,
): void {
  const time = new Date(`${day}T00:00:00Z`);
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage(language);
  pdf.setCreator(creator);
  pdf.setProducer(producer);
  pdf.setCreationDate(time);
  pdf.setModificationDate(time);
}

/** Puts an XMP packet into the PDF in place of another, uncompressed, so that programs find it that do not read PDF. */
export function setXmp(pdf: PDFDocument, packet: string): void {
  const { context, catalog } = pdf;
  const stream = context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' });
  const old = catalog.get(key('Metadata'));
  if (old instanceof PDFRef) context.assign(old, stream);
  else catalog.set(key('Metadata'), context.register(stream));
}
