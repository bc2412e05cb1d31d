"""The devices that a person named, as the capture needs them."""

from collections.abc import Sequence

from warmline.audio.devices import DeviceChoice, DeviceName, InputDevice, default_choice, find, list_devices
from warmline.audio.sound import DeviceError
from warmline.config.profiles import Devices


def chosen_devices(named: Devices, *, stereo: bool = False) -> DeviceChoice:
    """The devices of that name; what is not named is the machine's usual one.

    Raises:
        DeviceError: there is no such device, or both parties are on one.
    """
    devices = list_devices()
    if stereo:
        return DeviceChoice(_named(named.agent, devices), None, named.agent_channel)
    if named.agent and named.customer:
        return DeviceChoice(_named(named.agent, devices), _named(named.customer, devices), named.agent_channel)
    usual = default_choice(devices)
    agent = _named(named.agent, devices) if named.agent else usual.agent
    customer = _named(named.customer, devices) if named.customer else usual.customer
    return DeviceChoice(agent, customer, named.agent_channel)


def _named(name: str, devices: Sequence[InputDevice]) -> DeviceName:
    matching = [device for device in devices if name in (device.name.name, str(device.name), device.description)]
    if len(matching) > 1:
        listed = ", ".join(str(device.name) for device in matching)
        raise DeviceError(f"“{name}” is the name of several devices; write one of {listed}.")
    return matching[0].name if matching else find(DeviceName(name, "?"), devices).name
