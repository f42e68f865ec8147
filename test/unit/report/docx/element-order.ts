import type { Document } from '@xmldom/xmldom';

/**
 * The children of properties in the order of their types in ECMA-376, part 1, annex A (CT_PPr, CT_RPr, CT_TblPr,
 * CT_TrPr has none, CT_TcPr, CT_SectPr). Word calls a file damaged when some of them stand otherwise.
 */
const orders: Readonly<Record<string, readonly string[]>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange'.split(
      ' ',
    ),
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
      ' ',
    ),
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange'.split(
      ' ',
    ),
  'w:tcPr':
    'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange'.split(
      ' ',
    ),
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange'.split(
      ' ',
    ),
  'w:tbl': ['tblPr', 'tblGrid', 'tr'],
};

/** Elements that stand where their type has no place for them. */
export function orderProblems(part: Document): readonly string[] {
  return Object.entries(orders).flatMap(([name, order]) =>
    [...part.getElementsByTagName(name)].flatMap((element) => {
      const places = [...element.childNodes]
        .filter((node) => node.nodeType === node.ELEMENT_NODE)
        .map(({ nodeName }) => order.indexOf(nodeName.replace(/^w:/, '')));
      const inOrder = places.every((place, index) => place >= 0 && place >= (places[index - 1] ?? 0));
      return inOrder ? [] : [element.toString().slice(0, 300)];
    }),
  );
}
