"""A desktop portal that knows one setting, for the system's Python: animations off; each line on its input turns it."""

import sys

import gi

gi.require_version("Gio", "2.0")
from gi.repository import Gio, GLib  # noqa: E402  a version has to be chosen first

PATH, NAME = "/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings"
WHERE = ("org.gnome.desktop.interface", "enable-animations")
INTERFACE = Gio.DBusNodeInfo.new_for_xml(f"""<node><interface name="{NAME}">
  <method name="Read">
    <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/>
  </method>
  <signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>""").interfaces[0]
animations = [False]


def answer(*call):
    arguments, invocation = call[-2:]
    if tuple(arguments.unpack()) == WHERE:
        invocation.return_value(GLib.Variant("(v)", (GLib.Variant("v", GLib.Variant("b", animations[0])),)))


def turn(*_):
    if not sys.stdin.readline():
        return False
    animations[0] = not animations[0]
    value = GLib.Variant("(ssv)", (*WHERE, GLib.Variant("b", animations[0])))
    bus.emit_signal(None, PATH, NAME, "SettingChanged", value)
    return True


def ready(*_):
    sys.stdout.write('{"ready": true}\n')
    sys.stdout.flush()


bus = Gio.bus_get_sync(Gio.BusType.SESSION)
bus.register_object(PATH, INTERFACE, answer, None, None)
GLib.io_add_watch(sys.stdin, GLib.IO_IN, turn)
Gio.bus_own_name_on_connection(bus, "org.freedesktop.portal.Desktop", 0, ready, None)
GLib.MainLoop().run()
