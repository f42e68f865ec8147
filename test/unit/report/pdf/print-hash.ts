// Prints the SHA-256 of the sample document as a PDF: for processes with another time zone or version of Node.
import { createHash } from 'node:crypto';
import { pdfOf, sample } from './sample-pdf.ts';

const { bytes } = await pdfOf(sample());
process.stdout.write(createHash('sha256').update(bytes).digest('hex'));
