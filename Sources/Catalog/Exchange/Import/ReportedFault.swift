import Kernel

/// A line of a report of faults, read back to be shown.
package struct ReportedFault: Sendable, Equatable {
  /// As the file counts; empty for a fault of the whole.
  package let line: String
  package let column: String
  package let reason: Phrase
  /// Only the cell was left out, not its row.
  package let isCell: Bool

  /// The first faults in these first bytes of a report; a line that is cut off at their end is left out.
  package static func first(_ most: Int, of report: [UInt8]) -> [ReportedFault] {
    var faults: [ReportedFault] = [], cells: [String] = [], cell: [UInt8] = [], isQuoted = false, isHead = true
    for (place, byte) in report.enumerated() {
      guard faults.count < most else { break }
      switch byte {
      // A doubled mark leaves the quotes and enters them again.
      case UInt8(ascii: "\""):
        if !isQuoted, place > 0, report[place - 1] == byte { cell.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: next()
      case UInt8(ascii: "\r") where !isQuoted: continue
      case UInt8(ascii: "\n") where !isQuoted:
        next()
        if !isHead, let fault = ReportedFault(cells) { faults.append(fault) }
        (isHead, cells) = (false, [])
      default: cell.append(byte)
      }
    }
    return faults

    func next() {
      cells.append(CSVText.unshielded(String(decoding: cell, as: UTF8.self)))
      cell = []
    }
  }

  private init?(_ cells: [String]) {
    guard cells.count >= 4 else { return nil }
    (line, column, reason) = (cells[0], cells[1], Phrase(cells[2], cells[3]))
    isCell = cells.count > 5 && cells[5] == "cell"
  }
}
