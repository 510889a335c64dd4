import Doors
import Parties
import Storage
import Wire

/// The legal texts at the start: those that come with the program, and the owner's own.
enum Papers {
  /// Refuses to start with an owner's text that is not the one that members agreed to: an edition never changes.
  static func read(_ settings: Settings, _ database: Database) throws -> LegalTexts {
    let own: [LegalText]
    do { own = try PapersFolder(path: settings.papers, mustBeThere: settings.saysPapers).read() } catch let fault as SettingFault {
      throw Sorry(fault.description, code: 64)
    }
    let texts = LegalTexts(BuiltInTexts.all, own: own)
    for text in try database.readNow({ try texts.changed(in: $0) }) {
      let name = "\(text.paper.rawValue).\(text.since)"
      guard own.contains(text) else {
        Say.progress("The program's own text \(name) has other words than when members agreed to it.")
        continue
      }
      throw Sorry(
        "\(settings.papers)/\(name).ko.txt does not hold the words that members agreed to. Put those back, and the new ones into a file of a later day.", code: 64)
    }
    for text in own where text.english.isEmpty {
      Say.progress("\(settings.papers): \(text.paper.rawValue).\(text.since) has no English text (….en.txt); those who read English see the Korean one.")
    }
    return texts
  }
}
