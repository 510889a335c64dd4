import Kernel

/// The product information of a Smartstore sheet: the few columns that it has are those of goods that are of no kind in particular.
struct SmartNotice {
  var sheet: SheetColumns<SmartColumn>

  /// Nothing where none of the columns is filled.
  func attributes(_ row: Record, _ cells: inout CellReader) -> [ProductAttribute] {
    let columns: [SmartColumn] = [.noticeName, .noticeModel, .noticeCertified, .noticeMaker]
    guard columns.contains(where: { !sheet.text($0, row).isEmpty }), let kind = ProductNotice.editions.last?.kind("other") else { return [] }
    func said(_ column: SmartColumn) -> String { cells.text(sheet.text(column, row), column: sheet.name(column), most: TextLimits.attribute, line: sheet.line(column, row)) }
    let name = said(.noticeName), model = said(.noticeModel)
    let origin = sheet.text(.originWords, row).contains(where: \.isLetter) ? said(.originWords) : ""
    return kind.attributes([
      "model": Words(name == model || model.isEmpty ? name : name.isEmpty ? model : "\(name) / \(model)"), "certified": Words(said(.noticeCertified)),
      "maker": Words(said(.noticeMaker)), "country": Words(origin), "service": Words(said(.servicePhone)),
    ])
  }
}
