import Kernel

/// The options that one cell lists, and the variants that come of them.
struct OptionGrid {
  struct Axis {
    var name: String
    var values: [String]
    /// What each value adds to the price, in minor units.
    var extras: [Int64] = []
  }

  /// One variant of the grid.
  struct Cell {
    var choices: [String]
    var extra: Int64
  }

  var axes: [Axis]

  /// Every combination, the last option changing first; nil where the limits are passed or a value is blank, which is told.
  func cells(column: String, line: Int64, _ faults: inout CellReader) -> [Cell]? {
    guard isWithinLimits(column: column, line: line, &faults) else { return nil }
    // By count, before anything is made of it; each factor is small, so that nothing overflows.
    let count = axes.reduce(1) { $0 * $1.values.count }
    guard count <= ProductOption.variantsMax else {
      faults.fault(column, .product(.tooManyVariants(max: ProductOption.variantsMax)), line: line)
      return nil
    }
    var cells = [Cell(choices: [], extra: 0)]
    for axis in axes {
      cells = cells.flatMap { cell in
        axis.values.indices.map { Cell(choices: cell.choices + [axis.values[$0]], extra: cell.extra.plus($0 < axis.extras.count ? axis.extras[$0] : 0)) }
      }
    }
    return cells
  }

  /// The first values of all options together, then the second ones.
  func steps(column: String, line: Int64, _ faults: inout CellReader) -> [Cell]? {
    guard isWithinLimits(column: column, line: line, &faults) else { return nil }
    return (axes.first?.values.indices ?? 0..<0).map { place in Cell(choices: axes.map { $0.values[place] }, extra: 0) }
  }

  private func isWithinLimits(column: String, line: Int64, _ faults: inout CellReader) -> Bool {
    let before = faults.hardCount
    if axes.count > ProductOption.optionsMax { faults.fault(column, .product(.tooManyOptions(max: ProductOption.optionsMax)), line: line) }
    for axis in axes.prefix(ProductOption.optionsMax) {
      _ = faults.name(axis.name, column: column, most: TextLimits.optionName, line: line)
      if axis.values.isEmpty || axis.values.contains(where: \.isBlank) { faults.fault(column, .blankChoice, line: line) }
      if axis.values.count > ProductOption.choicesMax { faults.fault(column, .tooManyChoices(most: ProductOption.choicesMax), line: line) }
      for value in axis.values.prefix(ProductOption.choicesMax) { _ = faults.name(value, column: column, most: TextLimits.choice, line: line) }
    }
    return faults.hardCount == before
  }

  var options: [ProductOption] { axes.map { axis in ProductOption(name: Words(axis.name), choices: axis.values.map { Words($0) }) } }
}
