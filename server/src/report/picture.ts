import { imageSize } from 'image-size';

/** A picture, such as a logo, as formats put it into a report: known by its content, never by its name. */
export interface Picture {
  readonly type: PictureType;
  readonly bytes: Uint8Array;
  /** In pixels; of an SVG picture what counts is the relation of the two. */
  readonly width: number;
  readonly height: number;
}

export type PictureType = 'png' | 'jpg' | 'svg';

/** The largest picture that goes into a report, in bytes: a report is sent by mail. */
export const largestPicture = 1024 * 1024;

/** Why a file is no picture for a report: it is too big, or it is no PNG, JPEG or SVG file whose size can be read. */
export type NoPicture = 'too-big' | 'unknown-type';

const types: readonly string[] = ['png', 'jpg', 'svg'] satisfies PictureType[];

/** Looks at the bytes of a file; PNG, JPEG and SVG can be shown by every format. */
export function pictureOf(bytes: Uint8Array): Picture | NoPicture {
  if (bytes.length > largestPicture) return 'too-big';
  try {
    const { type, width, height } = imageSize(bytes);
    return isPictureType(type) && width > 0 && height > 0 ? { type, bytes, width, height } : 'unknown-type';
  } catch {
    return 'unknown-type';
  }
}

function isPictureType(type: string | undefined): type is PictureType {
  return type !== undefined && types.includes(type);
}
