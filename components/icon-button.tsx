import { Icon, type IconName } from './icon';

/** A button that is only a picture; its name is read out and shown on hover. */
export function IconButton(props: {
  label: string;
  icon: IconName;
  onClick: () => void;
  isOff?: boolean;
}) {
  return (
    <button
      type="button"
      className="button"
      data-look="icon"
      aria-label={props.label}
      title={props.label}
      // Not `disabled`: the focus would be lost when the last step is reached.
      aria-disabled={props.isOff}
      onClick={() => !props.isOff && props.onClick()}
    >
      <Icon name={props.icon} />
    </button>
  );
}
