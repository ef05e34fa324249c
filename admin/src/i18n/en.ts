import raEnglish from 'ra-language-english';
import { pageEnglish } from './pageMessages.ts';

export const en = { ...raEnglish, ...pageEnglish };
