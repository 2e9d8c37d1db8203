import { defineConfig } from 'drizzle-kit';

// `npx drizzle-kit generate --name what-it-is-for` writes the next migration. Before it is committed it is edited by hand: STRICT and
// WITHOUT ROWID are not Drizzle's to say, and a rebuilt table loses its triggers (drizzle/README.md).
export default defineConfig({
  dialect: 'sqlite',
  schema: './src/main/store/sqlite/schema.ts',
  out: './drizzle',
});
