/// A unit in which sheets write weights.
enum WeightUnit: String, CaseIterable {
  case gram = "g"
  case kilogram = "kg"
  case pound = "lbs"
  case ounce = "oz"

  var milligrams: Int64 {
    switch self {
    case .gram: 1000
    case .kilogram: 1_000_000
    case .pound: 453_592
    case .ounce: 28_350
    }
  }

  var isMetric: Bool { self == .gram || self == .kilogram }
}
