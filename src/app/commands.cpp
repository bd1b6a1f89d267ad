#include "app/commands.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "app/wire.h"
#include "base/embedded.h"
#include "base/log.h"
#include "platform/http/sentences.h"
#include "platform/sheet/old_sheet.h"

namespace xingtan::app {
namespace {

constexpr int kDone = 0, kFailed = 1, kWrongCall = 2, kViolations = 3;

// Errors speak on the terminal in the words the web uses, with what the operator can look up behind them.
std::string sentence(const Error& error) {
    const auto sentences = http::Sentences::load(embedded::texts());
    if (!sentences.ok()) return error.code;
    return sentences->say("zh-CN", error.code, error.kind, error.params) + "\n  " +
           sentences->say("en", error.code, error.kind, error.params);
}

int report(const Result<>& result) {
    if (result.ok()) return kDone;
    const auto& error = result.error();
    std::fprintf(stderr, "xingtan: %s [%s]\n", sentence(error).c_str(), error.code.c_str());
    for (const auto& field : error.fields) std::fprintf(stderr, "  %s\n", field.field.c_str());
    if (!error.detail.empty()) std::fprintf(stderr, "  %s\n", error.detail.c_str());
    return error.code == "invariants-broken" ? kViolations : kFailed;
}

log::Level level_of(const std::string& word) {
    if (word == "debug") return log::Level::Debug;
    if (word == "warn") return log::Level::Warn;
    if (word == "error") return log::Level::Error;
    return word == "off" ? log::Level::Off : log::Level::Info;
}

struct Options {
    std::string settings_file = "xingtan.toml";
    std::string data;
    int port = 0;  // 0: as the settings say
    bool check_json = false;
    DemoOptions demo;
    FileOptions file;
    GenerateOptions generate;
    BackupOptions backup;
    std::string help_topic;
};

void add_file_options(CLI::App& command, FileOptions& file) {
    command.add_option("--unit", file.unit, "unit id; the account's own when left out");
    command.add_option("--as", file.account, "login of the account to act as")->required();
}

void add_import_options(CLI::App& command, FileOptions& file) {
    command.add_option("what", file.what, "what the file holds")
        ->required()
        ->check(CLI::IsMember({"quota-sheet", "roster"}));
    command.add_option("file", file.file, "the file to read, .xlsx or .csv")->required();
    command.add_option("--project", file.project, "project id; a quota sheet needs one, a roster takes none");
    add_file_options(command, file);
    command.parse_complete_callback([&file] {
        if (file.what == "quota-sheet" && file.project.empty()) throw CLI::RequiredError("--project");
        if (file.what == "roster" && !file.project.empty())
            throw CLI::ValidationError("--project", "a roster takes none");
    });
}

void add_export_options(CLI::App& command, FileOptions& file) {
    command.add_option("what", file.what, "what to write")
        ->required()
        ->check(CLI::IsMember({"quota-sheet", "board"}));
    command
        .add_option("file", file.file,
                    "the file to write: a quota sheet is .csv by that ending, else .xlsx; a board is .xlsx")
        ->required();
    command.add_option("--project", file.project, "project id")->required();
    add_file_options(command, file);
}

// Needs no settings, so that settings that are wrong cannot keep it from telling how they should be.
void print_settings_help() {
    std::printf(
        "Settings stand in xingtan.toml or the file named by --settings; the environment wins over the file, "
        "the command line over both.\n");
    for (const auto& [key, meaning] : setting_keys())
        std::printf("\n%s  (%s)\n  %s\n", std::string(key).c_str(), environment_name(key).c_str(),
                    std::string(meaning).c_str());
}

void add_help(CLI::App& app, std::string& topic) {
    auto* command = app.add_subcommand("help", "List the commands; `help settings` lists the settings");
    command->add_option("topic", topic, "settings")->check(CLI::IsMember({"settings"}));
    command->callback([&app, &topic] {
        if (topic.empty())
            std::printf("%s",
                        app.get_formatter()->make_help(&app, "xingtan", CLI::AppFormatMode::Normal).c_str());
        else
            print_settings_help();
        throw CLI::Success();
    });
}

using Command = Result<> (*)(const Settings&, const Options&);

void add_commands(CLI::App& app, Options& o, Command& chosen) {
    const auto command = [&](const char* name, const char* meaning, Command run) {
        auto* sub = app.add_subcommand(name, meaning);
        sub->callback([&chosen, run] { chosen = run; });
        sub->fallthrough();  // the options of the program stand before the command or after it
        return sub;
    };
    command("serve", "Serve the data folder", [](const Settings& s, const Options&) { return serve(s); });
    auto* demo_command = command("demo", "Make a throw-away demo and serve it on loopback",
                                 [](const Settings& s, const Options& opt) { return demo(s, opt.demo); });
    demo_command->add_option("--port", o.demo.port, "port on 127.0.0.1; 0 for any free one")
        ->check(CLI::Range(0, 65'535));
    demo_command->add_option("--data", o.demo.data,
                             "folder to make the demo in (kept); a temporary one when left out");
    demo_command->add_flag("--json", o.demo.json, "print the role links as one JSON object");
    command("init",
            "Make a new deployment, or go on with one nobody has entered yet; prints a one-time sign-in link",
            [](const Settings& s, const Options&) { return init(s); });
    command("migrate", "Bring the schema up to this program",
            [](const Settings& s, const Options&) { return migrate(s); });
    auto* check_command =
        command("check", "Verify every invariant and the audit chain",
                [](const Settings& s, const Options& opt) { return check(s, opt.check_json); });
    check_command->add_flag("--json", o.check_json, "each invariant with its violations, as JSON");
    add_import_options(
        *command("import", "Import a quota sheet or a roster",
                 [](const Settings& s, const Options& opt) { return import_file(s, opt.file); }),
        o.file);
    add_export_options(
        *command("export", "Export a quota sheet or a board",
                 [](const Settings& s, const Options& opt) { return export_file(s, opt.file); }),
        o.file);
    auto* generate_command =
        command("generate", "Make a large invented deployment, with the ways in written beside it",
                [](const Settings& s, const Options& opt) { return generate(s, opt.generate); });
    generate_command->add_option("--into", o.generate.into, "folder to make it in")->required();
    generate_command->add_flag("--sichuan", o.generate.sichuan,
                               "a whole province of 737,686 teachers; one of its cities when left out");
    generate_command->add_option("--seed", o.generate.seed, "the same seed invents the same people");
    auto* backup =
        command("backup", "Copy the deployment into a new folder, beside a running server too",
                [](const Settings& s, const Options& opt) { return backup_command(s, opt.backup); });
    backup->add_option("folder", o.backup.folder, "folder to make; it must not be there yet")->required();
    backup->add_flag("--without-keys", o.backup.without_keys, "leave the keys out; they are kept elsewhere");
    auto* restore =
        command("restore", "Make the data folder of a backup; what does not match its manifest is refused",
                [](const Settings& s, const Options& opt) { return restore_command(s, opt.backup); });
    restore->add_option("folder", o.backup.folder, "folder of the backup")->required();
    restore->add_option("--keys", o.backup.keys, "key file, where the backup was made without keys");
    command("rotate-signing-key", "Sign certificates with a new key; the former ones go on to verify",
            [](const Settings& s, const Options&) { return rotate_signing_key(s); });
    command("openapi", "Print the OpenAPI description of every route",
            [](const Settings&, const Options&) { return print_openapi(); });
}

}  // namespace

int run(int argc, char** argv) {
    if (argc > 1 && argv[1] == sheet::kReaderCommand) return sheet::reader_main(argc - 2, argv + 2);
    sheet::use_reader("/proc/self/exe");
    CLI::App app{"Xingtan 杏坛: teacher training, from places handed down to certificates anyone can verify"};
    app.set_help_all_flag("--help-all", "Help of every command");
    Options options;
    Command chosen = nullptr;
    auto* file =
        app.add_option("--settings", options.settings_file, "settings file, xingtan.toml when there is one");
    app.add_option("--data-folder", options.data, "data folder, over the settings");
    app.add_option("--listen-port", options.port, "port, over the settings")->check(CLI::Range(1, 65'535));
    app.require_subcommand(1);
    add_commands(app, options, chosen);
    add_help(app, options.help_topic);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& fault) {
        return app.exit(fault) == 0 ? kDone : kWrongCall;
    }
    auto settings = read_settings(options.settings_file, file->count() > 0);
    if (!settings.ok()) return report(settings.error());
    if (!options.data.empty()) settings.value().data = options.data;
    if (options.port > 0) settings.value().port = options.port;
    log::set_level(level_of(settings.value().log_level));
    wire();
    return report(chosen(settings.value(), options));
}

}  // namespace xingtan::app
