/** Brings a chart where its table is about to be seen: nobody else pays for drawing. */
const figures = document.querySelectorAll<HTMLElement>('figure[data-history]')

const watching = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue
      watching.unobserve(target)
      void import('./history-chart.ts').then(({ drawHistory }) => drawHistory(target))
    }
  },
  { rootMargin: '200px' },
)
figures.forEach((figure) => watching.observe(figure))
