import { provinceFilePaths } from '../../../read/result-files.ts'
import { resultsJson, type ResultsFile } from '../../../read/result-tables.ts'

export const getStaticPaths = provinceFilePaths

export function GET({ props }: { props: { file: ResultsFile } }): Response {
  return Response.json(resultsJson(props.file))
}
