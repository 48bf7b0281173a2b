# Independent figures for surveys/raking.ts, from R's survey package (Debian: r-cran-survey).
#   Rscript tests/bench/raking.R > tests/surveys/fixtures/raking.json
# Each case: strata of sex x age x commune size with a number of respondents and how many of them gave 4 or 5, targets,
# then what rake() and trimWeights(strict = TRUE) give per person, Kish's n and the weighted share with its strata.
suppressPackageStartupMessages(library(survey))
options(digits = 15)

cases <- list(
  mild = list(
    counts = c(40, 35, 30, 25, 30, 20, 45, 30, 35, 30, 20, 25),
    targets = list(sex = c(f = 51, m = 49), age = c(young = 30, middle = 45, old = 25), size = c(large = 40, small = 60))),
  lopsided = list(
    counts = c(150, 12, 60, 6, 9, 4, 90, 10, 30, 5, 6, 3),
    targets = list(sex = c(f = 5120, m = 4880), age = c(young = 2900, middle = 4100, old = 3000), size = c(large = 3000, small = 7000))),
  empty_strata = list(
    counts = c(20, 0, 14, 8, 0, 9, 11, 6, 0, 12, 7, 5),
    targets = list(sex = c(f = 0.5, m = 0.5), age = c(young = 0.35, middle = 0.4, old = 0.25), size = c(large = 0.45, small = 0.55))))

number <- function(x) paste0("[", paste(formatC(x, digits = 15, format = "g"), collapse = ","), "]")
pairs <- function(x) paste0("{", paste0('"', names(x), '":', formatC(x, digits = 15, format = "g"), collapse = ","), "}")

one <- function(case) {
  strata <- expand.grid(sex = c("f", "m"), age = c("young", "middle", "old"), size = c("large", "small"),
                        stringsAsFactors = FALSE)
  strata$count <- case$counts
  strata$high <- floor(strata$count * rep(c(0.8, 0.5, 0.65), length.out = nrow(strata)))
  strata <- strata[strata$count > 0, ]
  strata$id <- seq_len(nrow(strata))
  people <- strata[rep(strata$id, strata$count), ]
  people$satisfied <- ave(people$id, people$id, FUN = seq_along) <= people$high
  n <- nrow(people)
  design <- svydesign(ids = ~1, weights = ~1, data = people)
  margins <- lapply(names(case$targets), function(v) {
    target <- case$targets[[v]]
    setNames(data.frame(names(target), as.numeric(target / sum(target) * n)), c(v, "Freq"))
  })
  raked <- rake(design, lapply(names(case$targets), reformulate), margins,
                control = list(maxit = 2000, epsilon = 1e-10, verbose = FALSE))
  trimmed <- trimWeights(raked, lower = 0.3, upper = 3, strict = TRUE)
  w <- weights(trimmed)
  first <- match(strata$id, people$id)
  paste0('{"strata":[', paste0('{"categories":{"sex":"', strata$sex, '","age":"', strata$age, '","size":"', strata$size,
    '"},"count":', strata$count, ',"high":', strata$high, "}", collapse = ","), "],",
    '"targets":{', paste0('"', names(case$targets), '":', sapply(case$targets, pairs), collapse = ","), "},",
    '"raked":', number(weights(raked)[first]), ",",
    '"trimmed":', number(w[first]), ",",
    '"effective":', formatC(sum(w)^2 / sum(w^2), digits = 15, format = "g"), ",",
    '"share":', formatC(coef(svymean(~as.numeric(satisfied), trimmed)), digits = 15, format = "g"), "}")
}

cat("{", paste0('"', names(cases), '":', sapply(cases, one), collapse = ","), "}", sep = "")
