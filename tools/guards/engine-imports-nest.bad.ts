// Lints as libs/scheduling/src/index.ts
// Breaks @nx/enforce-module-boundaries (1)
import { Injectable } from '@nestjs/common';

export const mark = Injectable;
