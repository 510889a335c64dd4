import Kernel

/// Rows of a sheet that are no goods: where a spreadsheet wrote that it could not reckon, and lines of sums below the products.
enum NoGoods {
  private static let errors: Set = ["#REF!", "#NAME?", "#DIV/0!", "#VALUE!", "#N/A", "#NULL!", "#NUM!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!"]
  private static let sums: Set = ["합계", "소계", "총계", "총합계", "총 합계", "누계", "total", "subtotal", "sub total", "grand total", "sum"]

  static func isError(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "#") && errors.contains(text.trimmed.uppercased()) }
  static func isSum(_ text: String) -> Bool { text.utf8.count <= 20 && sums.contains(text.trimmed.lowercased()) }
}

extension ReadProduct {
  /// Leaves out what is no goods, and says why.
  mutating func leaveOutNoGoods() {
    let names = (sheet.title?.all ?? []) + [sheet.handle] + sheet.variants.map(\.sku)
    if let error = names.first(where: NoGoods.isError) {
      leaveOut(.spreadsheetError(text: WrittenAmount.shortened(error)))
    } else if sheet.title?.all.contains(where: NoGoods.isSum) == true, sheet.variants.count <= 1, sheet.variants.allSatisfy({ $0.sku.isEmpty }) {
      leaveOut(.sumRow(text: sheet.title?.all.first ?? ""))
    }
  }

  private mutating func leaveOut(_ what: RowFault.What) {
    faults.append(RowFault(line: line, column: titleColumn, what: what, rows: rows))
    sheet.variants = []
    variantLines = []
    isLeftOut = true
  }
}
