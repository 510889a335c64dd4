/// The themes as a part of the style sheet, written from their data.
enum ThemeSheet {
  static let text: String = "@layer tokens{" + Theme.all.map(rules).joined() + "}"

  private static func rules(_ theme: Theme) -> String {
    let site = #"[data-site="\#(theme.code)"]"#
    let night = "color-scheme:dark;" + colours(theme.night) + "--shadow:0 1px 2px rgb(0 0 0/.3),0 6px 20px rgb(0 0 0/.25);--shadow-up:0 -1px 0 var(--line),0 -8px 24px rgb(0 0 0/.3)"
    return """
      \(site){\(colours(theme.day))\(letters(theme))}
      @media (prefers-color-scheme:dark){\(site):not([data-theme="light"]){\(night)}}
      \(site)[data-theme="dark"]{\(night)}
      """
  }

  private static func colours(_ colours: Colours) -> String { colours.properties.map { "--\($0.name):\($0.value);" }.joined() }

  private static func letters(_ theme: Theme) -> String {
    let sizes = [("t22", 22), ("t28", 28), ("t36", 36)].map { name, pixels in
      let hundredths = pixels * theme.scale / 16
      let part = hundredths % 100
      return "--\(name):\(hundredths / 100).\(part < 10 ? "0" : "")\(part)rem;"
    }
    return "--display:\(theme.display);--weight:\(theme.weight);--spacing:\(theme.spacing);\(sizes.joined())--radius:\(theme.corners.panel)px;--radius-small:\(theme.corners.small)px;--radius-button:\(theme.corners.button)px"
  }
}
