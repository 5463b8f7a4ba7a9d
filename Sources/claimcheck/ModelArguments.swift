// Types of the libraries as they are written on the command line.
public import ArgumentParser
public import Performance
public import Reference

extension NumberFormat: ExpressibleByArgument {
  public init?(argument: String) { self.init(named: argument) }
}

extension Collective.Kind: ExpressibleByArgument {}
extension TrainingWorkload.Recompute: ExpressibleByArgument {}
extension PowerScope: ExpressibleByArgument {}
