import { resultFilePaths } from '../../../read/result-files.ts'
import { resultsJson, type ResultsFile } from '../../../read/result-tables.ts'

export const getStaticPaths = resultFilePaths

export function GET({ props }: { props: { file: ResultsFile } }): Response {
  return Response.json(resultsJson(props.file))
}
