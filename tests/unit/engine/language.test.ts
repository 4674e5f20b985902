import { describe, expect, it } from 'vitest';
import { guessLanguage } from '../../../lib/engine/language';

const INDONESIAN =
  'Gubernur mengatakan bahwa pemerintah daerah sudah menyiapkan anggaran untuk perbaikan jalan yang rusak di kabupaten itu.';
const ENGLISH =
  'The governor said that the regional government has prepared a budget for the repair of the damaged roads in the regency.';

describe('the language of a page', () => {
  it.each([
    [INDONESIAN, 'id', true],
    [INDONESIAN, 'en-US', true],
    [INDONESIAN, null, true],
    [ENGLISH, 'id', false],
    [ENGLISH, null, false],
    [
      'Le gouverneur a dit que le gouvernement de la région a préparé les budgets pour les routes.',
      null,
      false,
    ],
  ])('is told by its own words, whatever lang says: %s (%s)', (text, declared, expected) => {
    expect(guessLanguage([text], declared).isIndonesian).toBe(expected);
  });

  it.each([
    ['id-ID', true],
    ['en', false],
    [null, false],
  ])('is taken from lang=%s where there are too few words', (declared, expected) => {
    expect(guessLanguage(['Dua kata'], declared).isIndonesian).toBe(expected);
    expect(guessLanguage([], declared).isIndonesian).toBe(expected);
  });
});
