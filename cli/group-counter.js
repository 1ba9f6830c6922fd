#!/usr/bin/env node
import './node-version.js';

// Not a static import: on an old Node it would fail to load before the version is judged.
import('./main.ts').catch((error) => {
  console.error(error);
  process.exitCode = 3;
});
