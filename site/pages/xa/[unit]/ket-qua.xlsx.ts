import { xlsxFile } from '../../../../db/xlsx.ts'
import { resultFilePaths } from '../../../read/results/result-files.ts'
import { resultsSheets, type ResultsFile } from '../../../read/results/result-tables.ts'

export const getStaticPaths = resultFilePaths

export async function GET({ props }: { props: { file: ResultsFile } }): Promise<Response> {
  return new Response(new Uint8Array(await xlsxFile(resultsSheets(props.file))), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  })
}
