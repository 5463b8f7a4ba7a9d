import Foundation
import PackagePlugin

/// Turns every claim file of a test target into named tests.
@main
struct ClaimTests: BuildToolPlugin {
  func createBuildCommands(
    context: PluginContext, target: any Target
  ) throws -> [Command] {
    let generator = try context.tool(named: "ClaimTestGenerator")
    let files = claimFiles(under: target.directoryURL)
    let output = context.pluginWorkDirectoryURL.appending(path: "Claims.swift")
    return [
      .buildCommand(
        displayName: "Making tests of \(files.count) claim files",
        executable: generator.url,
        arguments: [output.path] + files.map(\.path),
        inputFiles: files, outputFiles: [output])
    ]
  }

  /// The YAML files of a folder and its subfolders, in order; the generator
  /// passes over those that hold facts.
  private func claimFiles(under folder: URL) -> [URL] {
    let walk = FileManager.default.enumerator(
      at: folder, includingPropertiesForKeys: nil,
      options: [.skipsHiddenFiles])
    let all = (walk?.compactMap { $0 as? URL }) ?? []
    return all.filter { ["yaml", "yml"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }
}
