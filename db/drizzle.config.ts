import { defineConfig } from 'drizzle-kit'
import { engine } from './columns.ts'

export default defineConfig({
  dialect: engine,
  schema: './db/schema.ts',
  out: `./db/migrations/${engine}`,
  casing: 'snake_case',
})
