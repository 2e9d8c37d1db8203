import { z } from 'zod';

// The page's policy forbids building code from text. Schemas look at this when they are made, so it is imported before them.
z.config({ jitless: true });
