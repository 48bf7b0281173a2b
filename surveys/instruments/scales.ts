import type { Scale } from '../instrument.ts'

export const satisfaction: Scale = {
  labels: [
    { vi: 'Rất không hài lòng' },
    { vi: 'Không hài lòng' },
    { vi: 'Bình thường' },
    { vi: 'Hài lòng' },
    { vi: 'Rất hài lòng' },
  ],
  notApplicable: { vi: 'Không áp dụng' },
}

export const agreement: Scale = {
  labels: [
    { vi: 'Rất không đồng ý' },
    { vi: 'Không đồng ý' },
    { vi: 'Nửa đồng ý, nửa không' },
    { vi: 'Đồng ý' },
    { vi: 'Rất đồng ý' },
  ],
  notApplicable: { vi: 'Không biết, không gặp' },
}
