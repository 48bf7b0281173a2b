import { defineConfig } from 'drizzle-kit'
import { engine } from './engine/columns.ts'

export default defineConfig({
  dialect: engine,
  schema: './db/schema/index.ts',
  out: `./db/migrations/${engine}`,
  casing: 'snake_case',
})
