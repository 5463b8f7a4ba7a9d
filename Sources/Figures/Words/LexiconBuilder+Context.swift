import Input

extension LexiconBuilder {
  /// Reads one of the tables of words that stand beside a figure and say what
  /// it is; false where none is called so.
  mutating func addContext(
    _ name: String, _ value: YAMLNode
  ) throws(InputError) -> Bool {
    switch name {
    case "spokenZeros": try addWords(value, .spokenZero)
    case "fewFrom": try addNumbers(value) { .fewFrom($0) }
    case "fractionBars": try addWords(value, .fractionBar)
    case "fractionFollowers": try addWords(value, .fractionFollower)
    case "tolerances": try addWords(value, .tolerance)
    case "choices": try addWords(value, .choice)
    case "functionWords": try addWords(value, .functionWord)
    case "amountWords": try addWords(value, .amountWord)
    case "pluralNouns": try addWords(value, .pluralNoun)
    case "labels": try addWords(value, .label)
    case "digitNames": try addWords(value, .digitName)
    case "moneyScales": try addNumbers(value) { .moneyScale($0) }
    case "currencyPrefixes": try addNumbers(value) { .currencyPrefix($0) }
    case "partUnits": try addUnits(value) { .partUnit($0) }
    case "moneyWhenLarge": try addUnits(value) { .moneyWhenLarge($0) }
    case "leastAmounts": try addNumbers(value) { .leastAmount($0) }
    case "greatestCounts": try addNumbers(value) { .greatestCount($0) }
    case "digitOrdinals": try addWords(value, .digitOrdinal)
    case "numberNouns": try addWords(value, .numberNoun)
    case "ordinalsUpTo": try addNumbers(value) { .ordinalUpTo($0) }
    case "weightUnits": try addUnits(value) { .weightUnit($0) }
    case "weightMarks": try addWords(value, .weightMark)
    case "ageBands": try addWords(value, .ageBand)
    case "ageFollowers": try addWords(value, .ageFollower)
    case "termFollowers": try addWords(value, .termFollower)
    case "dayEvents": try addWords(value, .dayEvent)
    case "decades": try addWords(value, .decade)
    case "decadeParts": try addNumbers(value) { .decadePart($0) }
    case "decadeArticles": try addNumbers(value) { .decadeArticle($0) }
    case "figureTails": try addWords(value, .figureTail)
    case "nameTails": try addWords(value, .nameTail)
    case "digitCounts": try addNumbers(value) { .digitCount($0) }
    case "unitGaps": try addWords(value, .unitGap)
    case "wholePeriods": try addWords(value, .wholePeriod)
    case "durationOpeners": try addWords(value, .durationOpener)
    case "agesBefore": try addWords(value, .ageBefore)
    case "agesAfter": try addWords(value, .ageAfter)
    case "notRates": try addWords(value, .notRate)
    case "changes": try addWords(value, .change)
    case "spanOpeners": try addWords(value, .spanOpener)
    case "boundJoiners": try addWords(value, .boundJoiner)
    case "during": try addWords(value, .during)
    case "factorsBefore": try addWords(value, .factorBefore)
    case "magnitudes": try addWords(value, .magnitude)
    case "percentPoints": try addWords(value, .percentPoint)
    case "percentMarks": try addWords(value, .percentMark)
    case "temperatureMarks": try addWords(value, .temperatureMark)
    case "yearParts": try addNumbers(value) { .yearPart($0) }
    case "yearMarks": try addWords(value, .yearMark)
    case "datePrepositions": try addWords(value, .datePreposition)
    case "maybeMonths": try addWords(value, .maybeMonth)
    case "quoteUnits": try addUnits(value) { .quoteUnit($0) }
    case "spacedUnits": try addUnits(value) { .spacedUnit($0) }
    case "another": try addWords(value, .another)
    case "materialUnits": try addUnits(value) { .materialUnit($0) }
    case "ordinalUnits": try addUnits(value) { .ordinalUnit($0) }
    case "gradeScales": try addWords(value, .gradeScale)
    case "gradeMarks": try addWords(value, .gradeMark)
    case "doublingVerbs": try addWords(value, .doublingVerb)
    case "doublings": try addWords(value, .doubling)
    case "ageMarks": try addWords(value, .ageMark)
    case "ageSpanFollowers": try addWords(value, .ageSpanFollower)
    case "powerMarks": try addWords(value, .powerMark)
    case "totalMarks": try addWords(value, .totalMark)
    case "shareJoiners": try addNumbers(value) { .shareJoiner($0) }
    case "shareEnds": try addWords(value, .shareEnd)
    case "scoreMarks": try addWords(value, .scoreMark)
    case "pointMarks": try addWords(value, .pointMark)
    case "pointUnits": try addWords(value, .pointUnit)
    case "lengthMarks": try addWords(value, .lengthMark)
    case "countOpeners": try addWords(value, .countOpener)
    case "notHedges": try addWords(value, .notHedge)
    case "changesBy": try addWords(value, .changeBy)
    case "denialsBefore": try addWords(value, .denialBefore)
    case "denialGaps": try addWords(value, .denialGap)
    case "denialsAfter": try addWords(value, .denialAfter)
    case "notDenials": try addWords(value, .notDenial)
    default: return false
    }
    return true
  }
}
