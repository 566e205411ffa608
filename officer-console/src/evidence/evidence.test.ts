import { describe, expect, it } from 'vitest';
import { limitsInWords, mediaType, size } from './evidence';

describe('a file', () => {
  it('is sent as what it is', () => expect(mediaType({ name: 'load.jpg', type: 'image/jpeg' })).toBe('image/jpeg'));

  it('is plain text where it is a table or a log', () => {
    expect(mediaType({ name: 'scan.csv', type: 'text/csv' })).toBe('text/plain');
    expect(mediaType({ name: 'device.LOG', type: '' })).toBe('text/plain');
  });

  it('of an unknown kind is left to the service to refuse', () => expect(mediaType({ name: 'x.bin', type: '' })).toBe('application/octet-stream'));

  it('may be as large as the service says', () => expect(limitsInWords({ largestFileBytes: 26_214_400, mostFiles: 80 })).toBe('Up to 25 MiB each, and 80 files in all.'));

  it.each([[0, '0 B'], [1023, '1023 B'], [1536, '1.5 KiB'], [10_485_760, '10 MiB']])('of %i bytes is as large as %s', (bytes, text) => expect(size(bytes)).toBe(text));
});
