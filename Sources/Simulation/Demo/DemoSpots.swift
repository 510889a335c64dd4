import Kernel

/// Where the demo's merchants have shops until malls are loaded beside them.
enum DemoSpots {
  static func of(_ merchant: String) -> [Phrase] {
    let all = [
      Phrase("성수점", "Seongsu"), Phrase("해운대점", "Haeundae"), Phrase("수성점", "Suseong"), Phrase("유성점", "Yuseong"), Phrase("제주점", "Jeju"),
    ]
    let start = merchant.utf8.reduce(0) { $0 + Int($1) } % all.count
    return (0..<3).map { all[(start + $0) % all.count] }
  }
}
