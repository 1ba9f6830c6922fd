import { FORMS } from '../contracts/secrets/forms.ts';
import { journalShowsNothing } from './journal-secrets.ts';

journalShowsNothing(Object.keys(FORMS));
