import { verifiesBehindProxy } from './verify-by.ts';

verifiesBehindProxy('http');
verifiesBehindProxy('https');
