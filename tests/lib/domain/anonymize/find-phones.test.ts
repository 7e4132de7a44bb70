import { describe, expect, it } from 'vitest';

import { findPhones } from '../../../../lib/domain/anonymize/find-phones';

describe('findPhones', () => {
  it.each([
    ['+49 171 1234567'],
    ['+49 (0)171 / 123 45 67'],
    ['+1-555-867-5309'],
    ['+358401234567'],
    ['+55 11 91234-5678'],
    ['0049 30 1234567'],
    ['0171 1234567'],
    ['030/1234567'],
    ['(030) 123 45 67'],
    ['06 12 34 56 78'],
    ['06.12.34.56.78'],
    ['07700 900123'],
    ['(555) 867-5309'],
    ['555-867-5309'],
    ['1-800-555-0199'],
    ['98765 43210'],
    ['13812345678'],
    ['612 345 678'],
  ])('finds %s', (number) => {
    expect(findPhones(`My number is ${number}, or write.`)).toEqual([number]);
  });

  it.each([
    ['it took 1:45'],
    ['from 10:30 to 11:15'],
    ['2026-11-22'],
    ['22.11.2026 and 01/02/2026'],
    ['01.02.2026 - 03.04.2026'],
    ['2026-11-22 10:30:00'],
    ['order 123-4567'],
    ['order no. 0123456789'],
    ['#0123456789'],
    ['10 000 000 users'],
    ['version 10.12.3456'],
    ['about 0.12345678 of it'],
    ['192.168.0.1'],
    ['2019-2024'],
    ['5551234567'],
    ['1700000000000'],
    ['between 100 and 2000 ms'],
  ])('finds none in “%s”', (text) => {
    expect(findPhones(text)).toEqual([]);
  });

  it('finds several in one line, and none of a time beside one', () => {
    expect(findPhones('0171 1234567 10:30, 555-867-5309 555-867-5310')).toEqual(['0171 1234567', '555-867-5309', '555-867-5310']);
  });

  it('takes any number that is announced as one', () => {
    expect(findPhones('call 5551234567')).toEqual(['5551234567']);
    expect(findPhones('Tel: 123456')).toEqual(['123456']);
  });
});
