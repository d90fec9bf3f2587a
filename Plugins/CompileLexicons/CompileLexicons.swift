import PackagePlugin

/// Compiles the lexicons when the program is built, so that no start of it has to.
@main struct CompileLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "CompiledLexicon.swift")
    return [
      .buildCommand(
        displayName: "Compiling lexicons", executable: try context.tool(named: "LexiconCompiler").url,
        arguments: [output.path(percentEncoded: false)], outputFiles: [output])
    ]
  }
}
